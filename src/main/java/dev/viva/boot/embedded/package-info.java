/** Real servers in or beside this process: a Kafka broker and a redis-server on loopback. */
@NullMarked
package dev.viva.boot.embedded;

import org.jspecify.annotations.NullMarked;
