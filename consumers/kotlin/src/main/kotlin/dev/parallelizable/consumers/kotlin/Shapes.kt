package dev.parallelizable.consumers.kotlin

import dev.parallelizable.Parallelizable
import dev.parallelizable.Shared
import java.io.IOException

/** A top-level function: a static method of `ShapesKt`. */
@Parallelizable
fun area(width: Double, height: Double): Double = width * height

/** A companion's function: `@JvmStatic` makes it a static method of the class. */
class Circle(private val scale: Double) {
  companion object {
    @JvmStatic
    @Parallelizable
    fun circumference(radius: Double): Double = 2 * Math.PI * radius
  }

  /** A member with a shared parameter, a nullable result and a declared exception. */
  @Parallelizable
  @Throws(IOException::class)
  fun label(@Shared unit: String, radius: Int): String? =
      if (radius == 0) null else "${radius * scale} $unit"
}

/** A data class, an object of it as the receiver. */
data class Page(val words: List<String>) {
  @Parallelizable fun count(word: String): Int = words.count { it == word }
}

/** An object: its functions have it as their receiver. */
object Greeting {
  @Parallelizable fun <T : CharSequence> greet(name: T): String = "Hello, $name"
}
