/**
 * Runs calls on the members of a Hazelcast cluster: {@code HazelcastPool} is a {@link
 * dev.parallelizable.runtime.Pool} like any other.
 */
@NullMarked
package dev.parallelizable.hazelcast;

import org.jspecify.annotations.NullMarked;
