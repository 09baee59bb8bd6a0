@NullMarked
package dev.parallelizable.hazelcast.driver;

import org.jspecify.annotations.NullMarked;
