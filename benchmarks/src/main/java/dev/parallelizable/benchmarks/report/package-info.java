/** What was measured, and what is made of it: tables, charts, and whether the goals are met. */
@NullMarked
package dev.parallelizable.benchmarks.report;

import org.jspecify.annotations.NullMarked;
