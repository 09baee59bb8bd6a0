package dev.parallelizable.runtime;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How far a call has come.
 *
 * @param name the call's name, see {@link Options#name}
 * @param done how many elements have ended, the failed ones included
 * @param failed how many elements have failed
 * @param total how many elements there are, where that is known
 * @param elapsed the time since the call began
 */
public record Progress(String name, long done, long failed, OptionalLong total, Duration elapsed) {}
