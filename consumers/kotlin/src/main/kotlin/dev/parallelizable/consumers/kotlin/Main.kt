package dev.parallelizable.consumers.kotlin

import java.util.Locale

/** Calls what was generated from Java and from Kotlin, and fails where a result is not the loop's. */
fun main() {
  check("top-level", ParallelShapesKt.area().map(listOf(1.0, 2.0), listOf(3.0, 4.0)), listOf(3.0, 8.0))
  check("unboxed", ParallelShapesKt.area().mapToArray(doubleArrayOf(2.0), doubleArrayOf(5.0)).toList(), listOf(10.0))
  check("companion", ParallelCircle.circumference().map(listOf(0.0)), listOf(0.0))
  check("member", ParallelCircle.label(Circle(2.0), "cm").map(listOf(0, 3)), listOf(null, "6.0 cm"))
  check("data class", ParallelPage.count(Page(listOf("a", "b", "a"))).map(listOf("a", "c")), listOf(2, 0))
  check("object", ParallelGreeting.greet<String>(Greeting).map(listOf("you")), listOf("Hello, you"))
  ParallelWords.upper(Locale.ROOT).imap(listOf("a", "b")).use { results ->
    check("Java, lazily", results.toList(), listOf("A", "B"))
  }
  println("A Kotlin application ran.")
}

private fun check(what: String, actual: Any?, expected: Any?) {
  if (actual != expected) throw AssertionError("$what: $actual instead of $expected")
}
