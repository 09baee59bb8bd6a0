/**
 * How requests get to members and back: the only package, beside the root, that knows Hazelcast.
 */
@NullMarked
package dev.parallelizable.hazelcast.link;

import org.jspecify.annotations.NullMarked;
