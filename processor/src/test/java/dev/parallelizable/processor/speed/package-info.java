/** What the processor costs at compile time: {@code mvn -q verify -DskipTests -DcompileTime}. */
package dev.parallelizable.processor.speed;
