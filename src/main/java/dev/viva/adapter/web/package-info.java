/** The browser: the page at "/", its HTTP interface, the signed visitor cookie and the stream of replies. */
@NullMarked
package dev.viva.adapter.web;

import org.jspecify.annotations.NullMarked;
