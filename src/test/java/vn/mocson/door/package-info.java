/** The contract of the participant's door, told over real HTTP. */
@org.jspecify.annotations.NullMarked
package vn.mocson.door;
