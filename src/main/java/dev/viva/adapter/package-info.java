/** What frameworks and servers are for: everything here joins the plain core to the outside. */
@NullMarked
package dev.viva.adapter;

import org.jspecify.annotations.NullMarked;
