/** Documents made from the contracts alone: the dictionary for people, the data package for machines. */
@NullMarked
package fr.solidrnet.warehouse.document;

import org.jspecify.annotations.NullMarked;
