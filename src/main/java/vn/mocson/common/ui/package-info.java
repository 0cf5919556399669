/** Small parts that the views of several modules share: icons, wording, empty states, live updates. */
@org.jspecify.annotations.NullMarked
package vn.mocson.common.ui;
