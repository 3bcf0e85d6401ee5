@NullMarked
package fr.solidrnet.warehouse.contract;

import org.jspecify.annotations.NullMarked;
