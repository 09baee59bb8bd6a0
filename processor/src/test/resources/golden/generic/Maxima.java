package com.acme;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class Maxima<K> {
  @Parallelizable
  static <T extends Comparable<T>> T max(List<T> values) {
    return Collections.max(values);
  }

  @Deprecated
  @Parallelizable
  <V, X extends IOException> @Nullable V find(@Shared Map<K, ? extends V> map, K key, V other)
      throws X {
    return map.get(key);
  }
}
