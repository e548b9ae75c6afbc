package dev.viva.adapter.plot;

import java.awt.Color;

/**
 * The colours of a picture of levels. Blue and orange are told apart by the colour-blind too (Okabe and Ito 2008), and what
 * they mean is written beside them.
 *
 * @param track what bars lie on
 * @param bar what holds a level
 * @param goal the Sr Staff bar
 */
public record Theme(Color paper, Color ink, Color soft, Color track, Color line, Color bar, Color pale, Color goal) {
    public static final Theme LIGHT = new Theme(
            Color.WHITE,
            Look.INK,
            new Color(0x5B616B),
            new Color(0xF1EFEA),
            new Color(0xC9C4BA),
            new Color(0x0072B2),
            new Color(0xB5D6EA),
            new Color(0xC04E00));

    public static final Theme DARK = new Theme(
            new Color(0x1D2024),
            new Color(0xE9E7E3),
            new Color(0xA5ABB5),
            new Color(0x2C3137),
            new Color(0x50575F),
            new Color(0x56B4E9),
            new Color(0x285672),
            new Color(0xE69F00));
}
