@NullMarked
package fr.solidrnet.warehouse.storage;

import org.jspecify.annotations.NullMarked;
