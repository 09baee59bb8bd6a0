@NullMarked
package dev.parallelizable.hazelcast.kernels;

import org.jspecify.annotations.NullMarked;
