/** Simulated examinees driven through the model and the pickers, beside naive policies. */
@NullMarked
package dev.viva.ability.trial;

import org.jspecify.annotations.NullMarked;
