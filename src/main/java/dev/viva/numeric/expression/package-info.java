/** The bounded expression language of templates, and the decimal arithmetic of what people type. */
@NullMarked
package dev.viva.numeric.expression;

import org.jspecify.annotations.NullMarked;
