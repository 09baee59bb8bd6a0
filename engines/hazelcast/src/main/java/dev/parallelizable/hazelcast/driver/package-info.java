/**
 * What a driver does: gives chunks to members, looks after them, and gives them to others where a
 * member is lost or late. Nothing here knows of Hazelcast.
 */
@NullMarked
package dev.parallelizable.hazelcast.driver;

import org.jspecify.annotations.NullMarked;
