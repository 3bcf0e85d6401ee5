-- Twenty-four months of a plausible programme: packs hold together (months, sums, splits), the other figures only look so.
create table definitions as
select
    ordre, code, libelle, definition, unite, decimales, chiffres_significatifs, theme,
    string_split(periodes, '|') as periodes,
    coalesce(string_split(decoupages, '|'), []) as decoupages
from read_csv('{resources}/definitions.csv', delim = ';', header = true);

create table modalites as
select
    decoupage,
    modalite::varchar as modalite,
    libelle,
    ordre::integer as ordre,
    case decoupage
        when 'epci' then 'Intercommunalité (EPCI)'
        when 'categorie' then 'Catégorie de bénéficiaire'
        when 'type_appareil' then 'Type d''appareil'
        else upper(decoupage[1]) || replace(decoupage[2:], '_', ' ')
    end as titre
from read_csv('{resources}/modalites.csv', delim = ';', header = true, types = {'modalite': 'VARCHAR'});

create table mois as
select
    strftime(jour, '%Y-%m') as mois,
    year(jour) as annee,
    rang
from (
    select rang, (date '2024-11-01' + to_months(rang::integer))::date as jour
    from range(24) as rangs (rang)
);

create table packs as
select
    mois.mois,
    mois.annee,
    mois.rang,
    c.modalite as categorie,
    e.modalite as epci,
    case
        when mois.rang < 0 then 20 + e.ordre + c.ordre
        when mois.mois like '%-08' then 0
        else (mois.rang * 7 + c.ordre * 13 + e.ordre * 29) % (4 + mois.rang * 5 % 7) // (1 + c.ordre // 3)
    end::bigint as n
from (select * from mois union all select '2024-10', 2024, -1) as mois
cross join (select * from modalites where decoupage = 'categorie') as c
cross join (select * from modalites where decoupage = 'epci') as e;

create table axes_packs as
select mois, annee, rang, '' as decoupage, '' as modalite, n from packs
union all select mois, annee, rang, 'categorie', categorie, n from packs
union all select mois, annee, rang, 'epci', epci, n from packs
union all select mois, annee, rang, 'categorie x epci', categorie || ' x ' || epci, n from packs;

create table valeurs_packs as
select m.mois, 'packs_attribues' as code, p.periode, a.decoupage, a.modalite, sum(a.n)::double as valeur
from mois as m
cross join (values ('mois'), ('annee'), ('cumul')) as p (periode)
inner join axes_packs as a
    on a.rang <= m.rang
    and (p.periode <> 'mois' or a.rang = m.rang)
    and (p.periode <> 'annee' or a.annee = m.annee)
group by all;

create table indicateurs as
select mois, code, periode, decoupage, modalite, valeur, null::double as numerateur, null::double as denominateur
from valeurs_packs
union all
select mois, 'objectif_packs', 'cumul', '', '', valeur / 50, valeur, 5000
from valeurs_packs
where periode = 'cumul' and decoupage = ''
union all
select mois, 'packs_en_service', 'cumul', decoupage, modalite, valeur - floor(valeur * 0.03), null, null
from valeurs_packs
where periode = 'cumul' and decoupage in ('', 'categorie', 'epci')
union all
select mois, 'lignes_rejetees', 'mois', '', '', 37 + rang, 37 + rang, 4100 + rang
from mois
union all
select
    m.mois,
    'lignes_rejetees',
    'mois',
    a.decoupage,
    a.modalite,
    (m.rang * 3 + a.ordre) % 5,
    (m.rang * 3 + a.ordre) % 5,
    case when a.decoupage = 'table' then 600 + a.ordre * 31 else 4100 + m.rang end
from mois as m
cross join (select * from modalites where decoupage in ('table', 'code')) as a
union all
select
    m.mois,
    d.code,
    p.periode,
    coalesce(a.decoupage, ''),
    coalesce(a.modalite, ''),
    case
        when d.unite = '%' then 100.0 * (5 + (m.rang + d.ordre) % 11) / 17
        when d.unite = '0..1' then 0.4 + m.rang / 300
        else (20 + (m.rang * 7 + d.ordre * 31 + coalesce(a.ordre, 0) * 11) % 97) * (1 + d.ordre % 3)
            * case p.periode when 'mois' then 1 when 'annee' then 9 else 21 end
    end,
    case when d.unite = '%' then 5 + (m.rang + d.ordre) % 11 end,
    case when d.unite = '%' then 17 end
from mois as m
cross join definitions as d
cross join unnest(d.periodes) as p (periode)
cross join (
    select null as decoupage, null as modalite, null as ordre
    union all select decoupage, modalite, ordre from modalites
) as a
where d.code not in ('packs_attribues', 'objectif_packs', 'packs_en_service', 'lignes_rejetees')
    and d.chiffres_significatifs is null
    and (a.decoupage is null or list_contains(d.decoupages, a.decoupage));

alter table indicateurs add column p5 double;
alter table indicateurs add column p95 double;

-- An interval grows with the devices; keyboards, mice and cables have no factor, hence no value.
insert into indicateurs
select
    mois,
    code,
    'cumul',
    decoupage,
    modalite,
    unitaire * part * (rang + 1) * 2.7,
    null,
    null,
    bas * part * (rang + 1) * 2.7,
    haut * part * (rang + 1) * 2.7
from mois
cross join (
    values
    ('co2e_evite_potentiel', 74.0, 37.5, 147.5),
    ('co2e_evite_net', 28.5, -6.5, 72.0),
    ('matieres_evitees', 210.0, 84.0, 433.0)
) as codes (code, unitaire, bas, haut)
cross join (
    values
    ('', '', 24), ('type_appareil', 'UNITE_CENTRALE', 10), ('type_appareil', 'ECRAN', 10),
    ('type_appareil', 'PORTABLE', 4), ('type_appareil', 'CLAVIER', null), ('type_appareil', 'SOURIS', null),
    ('type_appareil', 'CABLES', null)
) as parts (decoupage, modalite, part);

create table facteurs as
select
    *,
    case loi when 'fixe' then 'Fixe' when 'pert' then 'PERT' else 'Lognormale' end as loi_libelle,
    case statut when 'publie' then 'Publié' when 'convention' then 'Convention' else 'Hypothèse' end as statut_libelle
from read_csv(
    '{resources}/facteurs.csv', delim = ';', header = true,
    types = {'valeur': 'DOUBLE', 'valide_du': 'DATE', 'valide_au': 'DATE', 'utilise': 'BOOLEAN', 'perime': 'BOOLEAN'}
);

create table sensibilite as
select
    indicateur,
    'facteur' as genre,
    facteurs.code as facteur,
    facteurs.libelle,
    bas.facteur as facteur_bas,
    haut.facteur as facteur_haut,
    facteurs.unite,
    figures.valeur * bas.part as bas,
    figures.valeur,
    figures.valeur * haut.part as haut,
    rang
from (
    values
    ('co2e_evite_potentiel', 'L2', {'facteur': 1.9, 'part': 0.62}, {'facteur': 4.2, 'part': 1.37}, 1),
    ('co2e_evite_potentiel', 'F_NEW_ECRAN', {'facteur': 57.0, 'part': 0.81}, {'facteur': 161.0, 'part': 1.31}, 2),
    ('co2e_evite_net', 'DELTA', {'facteur': 0.3, 'part': 0.41}, {'facteur': 0.7, 'part': 1.58}, 1),
    ('co2e_evite_net', 'L2', {'facteur': 1.9, 'part': 0.63}, {'facteur': 4.2, 'part': 1.34}, 2),
    ('co2e_evite_net', 'REMISE_EN_ETAT', {'facteur': 7.9, 'part': 0.88}, {'facteur': 1.1, 'part': 1.05}, 3),
    ('matieres_evitees', 'DELTA', {'facteur': 0.3, 'part': 0.6}, {'facteur': 0.7, 'part': 1.4}, 1),
    ('matieres_evitees', 'L2', {'facteur': 1.9, 'part': 0.63}, {'facteur': 4.2, 'part': 1.36}, 2)
) as moves (indicateur, facteur, bas, haut, rang)
inner join facteurs on facteurs.code = moves.facteur
inner join indicateurs as figures
    on figures.code = moves.indicateur
    and figures.decoupage = ''
    and figures.mois = '2026-10'
union all
select
    code, 'alternative', 'F_NEW_ECRAN', 'Fabrication et distribution d''un appareil neuf, écran : 222 kgCO2e (Base Carbone)',
    222, 222, 'kgCO2e', p5 * 1.6, valeur * 1.7, p95 * 1.5, null
from indicateurs
where code in ('co2e_evite_potentiel', 'co2e_evite_net')
    and decoupage = ''
    and mois = '2026-10';

create table changements as
select * replace (ancienne_valeur::double as ancienne_valeur, nouvelle_valeur::double as nouvelle_valeur) from (
    values
    ('2026-09/r2', '2026-09', 'packs_attribues', 'cumul', 2801.0, 2804.0),
    ('2026-09/r2', '2026-09', 'taux_reussite', 'annee', null, 41.2),
    ('2026-09/r2', '2026-09', 'heures_tutorat', 'mois', 512.5, 498.25)
) as changements (edition_precedente, mois, code, periode, ancienne_valeur, nouvelle_valeur);
-- Two EPN slept.
update indicateurs set valeur = 0
where mois = '2026-10' and decoupage = 'epn' and periode = 'mois' and modalite in ('epn-05', 'epn-23') and denominateur is null;

create table comptes as
select * from (
    values
    ('2026-10-31', 'packs.csv', 'packs', 'CHARGE'),
    ('2026-10-31', 'attributions.csv', 'attributions', 'CHARGE'),
    ('2026-10-31', 'sessions.csv', 'sessions', 'RETENU')
) as comptes (livraison, fichier, nom_table, statut);

create table dictionnaire as
select * from (
    values
    (1, 'courant.packs', 'pack_id', 'Identifiant du pack', 'Donné par l’atelier.', 'string', '', 'aucune'),
    (2, 'courant.packs', 'date_composition', 'Date de composition', 'Jour où le pack est composé.', 'date', '', 'aucune'),
    (3, 'mart.attributions', 'delai_jours', 'Délai', 'Jours de la demande à l’attribution.', 'integer', 'jours', 'aucune')
) as dictionnaire (ordre, nom_table, colonne, titre, description, type, unite, sensibilite);
