/** From a figure of an edition back to its rows and files; why it changed from one edition to another. */
@NullMarked
package fr.solidrnet.transforms.explain;

import org.jspecify.annotations.NullMarked;
