package dev.viva.adapter.web;

import static dev.viva.adapter.web.ErrataPage.safe;

import dev.viva.lab.claim.Claim;
import dev.viva.library.StatedClaim;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;

/** One claim with its verdict, as an entry of the list. */
final class ClaimRow {
    private static final Pattern GROUPS = Pattern.compile("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))");

    private ClaimRow() {}

    static void append(StringBuilder html, StatedClaim stated, Claim claim) {
        html.append("<li class=\"claim is-")
                .append(claim.verdict().word())
                .append("\" id=\"")
                .append(safe(stated.id()))
                .append("\">\n<p class=\"claim-verdict\">")
                .append(ClaimSection.name(claim.verdict()))
                .append("</p>\n<div>\n<p class=\"says\">")
                .append(safe(stated.says()))
                .append(" <span class=\"quiet place\">line ")
                .append(stated.line())
                .append("</span></p>\n");
        if (!claim.note().isBlank()) {
            html.append("<p>").append(text(claim.note())).append("</p>\n");
        }
        html.append("<p class=\"how quiet\">");
        if (claim.value() != null) {
            html.append("<strong>").append(value(claim.value())).append("</strong> · ");
        }
        html.append(text(claim.how())).append("</p>\n</div>\n</li>\n");
    }

    /** As it may stand in an element, with groups of digits that stay on one line. */
    private static String text(String text) {
        return GROUPS.matcher(safe(text)).replaceAll("\u00a0");
    }

    /** A number to read: four digits, and a power of ten where zeros would have to be counted. */
    static String value(double value) {
        double size = Math.abs(value);
        if (value == 0) {
            return "0";
        }
        if (size >= 1e-4 && size < 1e7) {
            return minus(new BigDecimal(value)
                    .round(new MathContext(4))
                    .stripTrailingZeros()
                    .toPlainString());
        }
        String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e");
        return minus(parts[0].replace(".0", "")) + " · 10<sup>" + minus(String.valueOf(Integer.parseInt(parts[1])))
                + "</sup>";
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
