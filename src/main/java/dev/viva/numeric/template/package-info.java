/** Questions with drawn numbers: parameters, constraints, the computed answer and its known mistakes. */
@NullMarked
package dev.viva.numeric.template;

import org.jspecify.annotations.NullMarked;
