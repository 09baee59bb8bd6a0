/** What goes wrong on a cluster alone. */
@NullMarked
package dev.parallelizable.hazelcast.failures;

import org.jspecify.annotations.NullMarked;
