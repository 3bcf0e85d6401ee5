@NullMarked
package fr.solidrnet.warehouse.edition;

import org.jspecify.annotations.NullMarked;
