package dev.parallelizable.hazelcast.driver;

import java.util.UUID;

/**
 * A member, as a driver sees it.
 *
 * @param id tells it from all others, also from an earlier one at the same address
 * @param name for people
 */
public record Node(UUID id, String name) {}
