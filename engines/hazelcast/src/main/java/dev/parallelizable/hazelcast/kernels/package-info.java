/** How a kernel is named, found and told from another version of it, on every machine. */
@NullMarked
package dev.parallelizable.hazelcast.kernels;

import org.jspecify.annotations.NullMarked;
