package dev.parallelizable.benchmarks.cluster;

import java.util.List;

/**
 * What is computed, and the ways to do it. The first way is the plain loop, or else the job written
 * by hand.
 *
 * @param name for people
 * @param unit what is made of the time of a run
 * @param amount how much a run is, for the unit
 * @param expected the results
 * @param ways the ways, which take turns
 */
record Workload(String name, Unit unit, double amount, Object expected, List<Way> ways) {}
