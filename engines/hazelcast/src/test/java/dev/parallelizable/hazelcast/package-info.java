@NullMarked
package dev.parallelizable.hazelcast;

import org.jspecify.annotations.NullMarked;
