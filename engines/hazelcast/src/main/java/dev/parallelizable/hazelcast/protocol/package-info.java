/**
 * What driver and members say to each other: requests, replies, what elements and their outcomes
 * look like as bytes, and the seal over them. Nothing here knows of Hazelcast.
 */
@NullMarked
package dev.parallelizable.hazelcast.protocol;

import org.jspecify.annotations.NullMarked;
