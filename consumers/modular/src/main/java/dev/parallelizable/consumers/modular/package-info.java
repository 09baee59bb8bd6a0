/**
 * A modular application: all of the runtime's uses that a module descriptor could stand against.
 */
package dev.parallelizable.consumers.modular;
