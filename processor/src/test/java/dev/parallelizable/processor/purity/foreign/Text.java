package dev.parallelizable.processor.purity.foreign;

import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.tools.SimpleJavaFileObject;

/** A source text in memory. */
final class Text extends SimpleJavaFileObject {
  private final String text;

  private Text(String path, String text) {
    super(URI.create("string:///" + path), Kind.SOURCE);
    this.text = text;
  }

  static List<Text> of(Map<String, String> texts) {
    return texts.entrySet().stream().map(file -> new Text(file.getKey(), file.getValue())).toList();
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
