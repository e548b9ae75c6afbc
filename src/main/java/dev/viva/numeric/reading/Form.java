package dev.viva.numeric.reading;

/** How a number was typed. All but a decimal stand for themselves; a decimal is as exact as its figures. */
public enum Form {
    INTEGER,
    DECIMAL,
    FRACTION,
    EXPRESSION
}
