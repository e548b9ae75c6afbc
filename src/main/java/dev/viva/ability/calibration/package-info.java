/** What is believed about the items: difficulty, spread and exposure, learned from everybody's answers. */
@NullMarked
package dev.viva.ability.calibration;

import org.jspecify.annotations.NullMarked;
