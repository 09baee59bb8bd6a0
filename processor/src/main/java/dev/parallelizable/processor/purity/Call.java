package dev.parallelizable.processor.purity;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A call of a method that may be of the same compilation unit.
 *
 * @param callee the method
 * @param name as a message shows it
 * @param tree the expression
 * @param receiver where the receiver came from
 * @param outer where the instance around the receiver came from
 * @param arguments where each argument came from
 */
record Call(
    ExecutableElement callee,
    String name,
    Tree tree,
    Roots receiver,
    Roots outer,
    List<Roots> arguments) {

  Call {
    arguments = List.copyOf(arguments);
  }

  /** {@return this call, seen with other values, too} */
  Call or(Call other) {
    List<Roots> both = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      both.add(arguments.get(i).or(other.arguments.get(i)));
    }
    return new Call(callee, name, tree, receiver.or(other.receiver), outer.or(other.outer), both);
  }

  /** {@return what the callee's root is to the caller} */
  Roots translate(Root root) {
    Roots here =
        switch (root.place()) {
          case STATIC -> Roots.of(root);
          case THIS -> receiver;
          case OUTER -> outer;
          case PARAMETER -> argument(root.index());
        };
    return root.place() == Root.Place.STATIC ? here : here.map(own -> own.reachedBy(root));
  }

  private Roots argument(int index) {
    return index < arguments.size() ? arguments.get(index) : Roots.NONE;
  }
}
