package dev.parallelizable.runtime.spi;
/** Stub. */
public final class CostProfile {}
