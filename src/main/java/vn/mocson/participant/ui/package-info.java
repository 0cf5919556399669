@org.jspecify.annotations.NullMarked
package vn.mocson.participant.ui;
