-- What a page must survive, on top of the sample: no past, missing figures, a huge one, the longest names, no target, rows nowhere.
delete from indicateurs where mois < '2026-10';
delete from indicateurs where code = 'objectif_packs';
update indicateurs set valeur = null where code in ('delai_attribution_median', 'taux_retour', 'communes_desservies') and decoupage = '';
update indicateurs set valeur = 123456789012 where code = 'packs_attribues' and periode = 'mois' and decoupage = '';
update indicateurs set valeur = 987654321098 where code = 'packs_attribues' and periode = 'cumul' and decoupage = '';
update indicateurs set valeur = 1 where code = 'accompagnements' and periode = 'mois' and decoupage = '';
update indicateurs set valeur = 123456789 where code = 'packs_attribues' and modalite in ('RSA x 200041317', 'RSA', '200041317') and periode = 'cumul';
update modalites set libelle = 'Communauté de communes de l’Airvaudais, du Val du Thouet et des Vallées de la Sèvre nantaise réunies' where modalite = '200041416';
update modalites set libelle = 'Structure d’insertion par l’activité économique conventionnée' where modalite = 'IAE';
insert into modalites
select 'donateur', 'A & B <SARL> « ' || i || ' »', 'A & B <SARL> « ' || i || ' »', i, 'Donateur' from range(3) as t (i);
insert into indicateurs
select '2026-10', 'packs_attribues', 'cumul', d, m, 12, null, null, null, null
from (values
    ('epci', 'non localisé'), ('categorie', 'non renseigné'), ('categorie x epci', 'RSA x non localisé'),
    ('categorie x epci', 'non renseigné x 200041317'), ('categorie x epci', 'non renseigné x non localisé')
) as manques (d, m);
insert into indicateurs
select '2026-10', 'appareils_recus', 'cumul', 'donateur', modalite, 3, null, null, null, null from modalites where decoupage = 'donateur' and libelle like 'A & B%';
delete from comptes;
update indicateurs set valeur = 0, numerateur = 0, denominateur = 0 where code = 'lignes_rejetees';
update indicateurs set valeur = 0, p5 = 0, p95 = 0 where code = 'matieres_evitees' and valeur is not null;
update indicateurs set p5 = -123456789, p95 = 987654321 where code = 'co2e_evite_net' and decoupage = '';
update indicateurs set valeur = null, p5 = null, p95 = null where code = 'co2e_evite_potentiel' and decoupage = '';
update facteurs set perime = true, valide_au = date '2026-06-30' where code in ('L2', 'F_NEW_ECRAN');
update facteurs set source = 'Une source au nom interminable, que l''on doit pourtant lire jusqu''au bout : rapport d''étude de l''observatoire de la seconde vie des équipements numériques, troisième édition, annexe méthodologique' where code = 'DELTA';
delete from sensibilite where indicateur = 'co2e_evite_potentiel';
insert into changements
select '2026-09/r2', '2026-09', code, unnest(periodes), 123456789012.5, null from definitions where code not in ('packs_attribues', 'taux_reussite', 'heures_tutorat');
