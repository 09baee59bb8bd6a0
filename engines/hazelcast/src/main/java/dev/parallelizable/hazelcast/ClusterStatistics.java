package dev.parallelizable.hazelcast;

/**
 * What a pool has had members do, since it was made.
 *
 * @param members how many members there are now
 * @param sent how many chunks were given to members, each time counted
 * @param lost how many of these a member had when it was lost: what was left of them ran elsewhere
 * @param copied how many were second copies, as a member was late or said nothing
 */
public record ClusterStatistics(int members, long sent, long lost, long copied) {}
