package dev.viva.numeric.unit;

/** What a unit measures, with the base that factors refer to. */
enum Dimension {
    /** Base 1; percent and the like are shares of it. */
    RATIO,
    /** Base nat. */
    INFORMATION,
    /** Base byte. */
    SIZE,
    /** Base second. */
    TIME,
    /** Base floating-point operation. */
    WORK,
    /** Base hertz. */
    FREQUENCY,
    /** Base joule. */
    ENERGY,
    /** Base watt. */
    POWER,
    /** Base metre. */
    LENGTH,
    /** Base gram. */
    MASS,
    /** Base radian. */
    ANGLE,
    /** Base ohm. */
    RESISTANCE,
    /** Base volt. */
    VOLTAGE,
    /** Base ampere. */
    CURRENT,
    /** Base kelvin. */
    TEMPERATURE,
    /** Base decibel. */
    LEVEL,
    /** Things counted or money: the unit's own name is the base, see {@link Unit#kind()}. */
    COUNT
}
