/**
 * What every module may lean on: time, text, keys, the embedded database and the shape of a
 * refusal. Nothing here knows what a contest is.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package vn.mocson.common;
