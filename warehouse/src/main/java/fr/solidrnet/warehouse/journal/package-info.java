@NullMarked
package fr.solidrnet.warehouse.journal;

import org.jspecify.annotations.NullMarked;
