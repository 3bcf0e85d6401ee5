-- A programme in its first month: no past, small counts, one EPCI alone, no target yet.
delete from indicateurs where mois < '2026-10';
delete from indicateurs where code = 'objectif_packs';
delete from modalites where decoupage = 'epci' and modalite <> '200041317';
delete from indicateurs where decoupage like '%epci' and modalite not like '%200041317';
update indicateurs set valeur = valeur // 97 % 3
where code in (select code from definitions where unite not in ('%', '‰', '0..1'));
delete from changements;
-- As editions were before they froze the titles of axes.
alter table modalites drop column titre;
