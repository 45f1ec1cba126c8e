<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_MX">
<context>
    <name></name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Next or previous result</source>
        <translation>Resultado siguiente o anterior</translation>
    </message>
    <message>
        <source>Open the chosen result</source>
        <translation>Abrir el resultado elegido</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Close, empty the search, go back</source>
        <translation>Cerrar, vaciar la búsqueda, volver</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Buscar en este documento</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next heading</source>
        <translation>Título siguiente</translation>
    </message>
    <message>
        <source>Previous heading</source>
        <translation>Título anterior</translation>
    </message>
    <message>
        <source>Two languages side by side</source>
        <translation>Dos idiomas lado a lado</translation>
    </message>
    <message>
        <source>Let the other language lead</source>
        <translation>Poner primero el otro idioma</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Letra más chica</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Letra de tamaño normal</translation>
    </message>
    <message>
        <source>Show full screen</source>
        <translation>Mostrar en pantalla completa</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>See the pages</source>
        <translation>Ver las páginas</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Add to handout</source>
        <translation>Agregar al volante</translation>
    </message>
    <message>
        <source>Make a handout</source>
        <translation>Hacer un volante</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Agregar documentos…</translation>
    </message>
    <message>
        <source>Open a set…</source>
        <translation>Abrir un juego…</translation>
    </message>
    <message>
        <source>Save this set as…</source>
        <translation>Guardar este juego como…</translation>
    </message>
    <message>
        <source>Move on the handout</source>
        <translation>Mover en el volante</translation>
    </message>
    <message>
        <source>Take off the handout</source>
        <translation>Quitar del volante</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>About this library</source>
        <translation>Sobre esta biblioteca</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Primer paso</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>Next language of the document; 1 to 9 choose one</source>
        <translation>Siguiente idioma del documento; con 1 a 9 se elige uno</translation>
    </message>
    <message>
        <source>Turn the page upside down</source>
        <translation>Poner la página de cabeza</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Letra más chica</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Volver a la lectura</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Buscar y abrir</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <source>{} documents</source>
        <translation>{} documentos</translation>
    </message>
    <message>
        <source>1 side</source>
        <translation>1 lado</translation>
    </message>
    <message>
        <source>{} sides</source>
        <translation>{} lados</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message>
        <source>{} pages</source>
        <translation>{} páginas</translation>
    </message>
    <message>
        <source>1 sheet of paper</source>
        <translation>1 hoja de papel</translation>
    </message>
    <message>
        <source>{} sheets of paper</source>
        <translation>{} hojas de papel</translation>
    </message>
    <message>
        <source>, both sides</source>
        <translation>, por ambos lados</translation>
    </message>
    <message>
        <source>, one side</source>
        <translation>, por un lado</translation>
    </message>
    <message>
        <source>{copies} copies, {sheets} sheets in all</source>
        <translation>{copies} copias, {sheets} hojas en total</translation>
    </message>
    <message>
        <source>only “{}”</source>
        <translation>solo “{}”</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Bilingual</source>
        <translation>Bilingüe</translation>
    </message>
    <message>
        <source>Half sheet</source>
        <translation>Media hoja</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Folleto</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Letrero</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>One document after the other.</source>
        <translation>Un documento tras otro.</translation>
    </message>
    <message>
        <source>Two languages side by side, line by line.</source>
        <translation>Dos idiomas lado a lado, línea por línea.</translation>
    </message>
    <message>
        <source>The same half page twice; one cut gives two.</source>
        <translation>La misma media página dos veces; con un corte salen dos.</translation>
    </message>
    <message>
        <source>Sheets to fold into a booklet.</source>
        <translation>Hojas que se doblan y forman un folleto.</translation>
    </message>
    <message>
        <source>Ten wallet cards on a sheet, to cut.</source>
        <translation>Diez tarjetas de bolsillo por hoja, para cortar.</translation>
    </message>
    <message>
        <source>A sign for a door, one to a page.</source>
        <translation>Un letrero para la puerta, uno por página.</translation>
    </message>
    <message>
        <source>A cover, a list of contents, then every document.</source>
        <translation>Portada, contenido y luego cada documento.</translation>
    </message>
    <message>
        <source>Only for these layouts: {}.</source>
        <translation>Solo con estos formatos: {}.</translation>
    </message>
    <message>
        <source>Press F9, or the Hide button, and the reader becomes an empty page named Notes at once. What you searched, read and copied here is gone. It does not hide from an expert that this program is on the computer, and it cannot take back what was saved or printed.</source>
        <translation>Presione F9, o el botón Ocultar, y al instante el programa se vuelve una página vacía que se llama Notas. Desaparece lo que aquí buscó, leyó y copió. Pero un experto sí puede ver que este programa está en la computadora, y lo que ya se guardó o se imprimió no se puede deshacer.</translation>
    </message>
    <message>
        <source>What this describes has ended. Nobody can rely on it.</source>
        <translation>Lo que aquí se describe ya terminó. Nadie puede contar con eso.</translation>
    </message>
    <message>
        <source>This describes the past. Nobody can rely on it.</source>
        <translation>Esto habla del pasado. Nadie puede contar con eso.</translation>
    </message>
    <message>
        <source>Its facts are past their date. Ask before you rely on them.</source>
        <translation>Sus datos ya pasaron de fecha. Pregunte antes de confiar en ellos.</translation>
    </message>
    <message>
        <source>This computer’s clock is wrong, so nobody can say how old its facts are.</source>
        <translation>El reloj de esta computadora está mal; nadie puede saber qué tan viejos son sus datos.</translation>
    </message>
    <message>
        <source>A machine translated it, and no person has checked it yet.</source>
        <translation>Lo tradujo una máquina y ninguna persona lo ha revisado todavía.</translation>
    </message>
    <message>
        <source>It is not written in a language you chose; another one is printed.</source>
        <translation>No está en los idiomas que usted eligió; se imprime en otro.</translation>
    </message>
    <message>
        <source>The original has changed since it was translated.</source>
        <translation>El original cambió después de traducirse.</translation>
    </message>
    <message>
        <source>No lawyer has reviewed it yet.</source>
        <translation>Ningún abogado lo ha revisado todavía.</translation>
    </message>
    <message>
        <source>1 text describes what has ended</source>
        <translation>1 texto describe algo que ya terminó</translation>
    </message>
    <message>
        <source>{} texts describe what has ended</source>
        <translation>{} textos describen algo que ya terminó</translation>
    </message>
    <message>
        <source>1 text describes the past</source>
        <translation>1 texto habla del pasado</translation>
    </message>
    <message>
        <source>{} texts describe the past</source>
        <translation>{} textos hablan del pasado</translation>
    </message>
    <message>
        <source>the facts of 1 text are past their date</source>
        <translation>los datos de 1 texto ya pasaron de fecha</translation>
    </message>
    <message>
        <source>the facts of {} texts are past their date</source>
        <translation>los datos de {} textos ya pasaron de fecha</translation>
    </message>
    <message>
        <source>this computer’s clock is wrong</source>
        <translation>el reloj de esta computadora está mal</translation>
    </message>
    <message>
        <source>1 machine translation nobody has checked</source>
        <translation>1 traducción automática sin revisar</translation>
    </message>
    <message>
        <source>{} machine translations nobody has checked</source>
        <translation>{} traducciones automáticas sin revisar</translation>
    </message>
    <message>
        <source>1 text is not in the language chosen</source>
        <translation>1 texto no está en el idioma elegido</translation>
    </message>
    <message>
        <source>{} texts are not in the languages chosen</source>
        <translation>{} textos no están en los idiomas elegidos</translation>
    </message>
    <message>
        <source>1 translation is behind its original</source>
        <translation>1 traducción es más vieja que su original</translation>
    </message>
    <message>
        <source>{} translations are behind their originals</source>
        <translation>{} traducciones son más viejas que su original</translation>
    </message>
    <message>
        <source>1 text no lawyer has reviewed</source>
        <translation>1 texto sin revisión de un abogado</translation>
    </message>
    <message>
        <source>{} texts no lawyer has reviewed</source>
        <translation>{} textos sin revisión de un abogado</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Handout.pdf</source>
        <translation>Volante.pdf</translation>
    </message>
    <message>
        <source>Save this set</source>
        <translation>Guardar este juego</translation>
    </message>
    <message>
        <source>Handout sets (*.kyr)</source>
        <translation>Juegos de documentos (*.kyr)</translation>
    </message>
    <message>
        <source>Handout.kyr</source>
        <translation>Volante.kyr</translation>
    </message>
    <message>
        <source>Open a set</source>
        <translation>Abrir un juego</translation>
    </message>
    <message>
        <source>Handout sets (*.kyr *.toml)</source>
        <translation>Juegos de documentos (*.kyr *.toml)</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Elegir un logotipo</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imágenes PNG (*.png)</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>Both sides, long edge</source>
        <translation>Por ambos lados, borde largo</translation>
    </message>
    <message>
        <source>Both sides, short edge</source>
        <translation>Por ambos lados, borde corto</translation>
    </message>
    <message>
        <source>Both sides, turned by hand</source>
        <translation>Por ambos lados, volteando a mano</translation>
    </message>
    <message>
        <source>One side only</source>
        <translation>Por un solo lado</translation>
    </message>
    <message>
        <source>Source {number}</source>
        <translation>Fuente {number}</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>This web page is not part of the library. The reader opens no web pages.</source>
        <translation>Esta página web no es parte de la biblioteca. Este programa no abre páginas web.</translation>
    </message>
    <message>
        <source>The address as a QR code</source>
        <translation>La dirección en un código QR</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>BesideButtons</name>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Language to stand beside</source>
        <translation>Idioma para poner al lado</translation>
    </message>
    <message>
        <source>Only {language}</source>
        <translation>Solo {language}</translation>
    </message>
</context>
<context>
    <name>ClinicForm</name>
    <message>
        <source>Clinic’s name</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message>
        <source>Clinic’s phone</source>
        <translation>Teléfono de la clínica</translation>
    </message>
    <message>
        <source>Clinic’s address</source>
        <translation>Dirección de la clínica</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Elegir un logotipo…</translation>
    </message>
    <message>
        <source>A PNG picture of at most 2 MB</source>
        <translation>Una imagen PNG de 2 MB como máximo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Quitar el logotipo</translation>
    </message>
    <message>
        <source>These details came with the set that was opened.</source>
        <translation>Estos datos venían con el juego que se abrió.</translation>
    </message>
    <message>
        <source>Use ours</source>
        <translation>Usar los nuestros</translation>
    </message>
    <message>
        <source>Use our own clinic’s details</source>
        <translation>Usar los datos de nuestra clínica</translation>
    </message>
</context>
<context>
    <name>ConcernsDialog</name>
    <message>
        <source>Before you hand this out</source>
        <translation>Antes de repartir esto</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Showing results for “{}”.</source>
        <translation>Estos son los resultados de “{}”.</translation>
    </message>
    <message>
        <source>Search for “{}” instead.</source>
        <translation>Buscar “{}” tal cual.</translation>
    </message>
</context>
<context>
    <name>CrashReportDialog</name>
    <message>
        <source>What went wrong</source>
        <translation>Qué falló</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>DocumentChooser</name>
    <message>
        <source>Add documents</source>
        <translation>Agregar documentos</translation>
    </message>
    <message>
        <source>Search titles and sections</source>
        <translation>Buscar en títulos y partes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Documents and their sections</source>
        <translation>Documentos y sus partes</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Show all {}</source>
        <translation>Ver los {}</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Choose a result to read it here.</source>
        <translation>Lo que elija lo leerá aquí.</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>No hay ningún documento abierto</translation>
    </message>
    <message>
        <source>Add this document to the handout</source>
        <translation>Agregar este documento al volante</translation>
    </message>
    <message>
        <source>Add only “{}” to the handout</source>
        <translation>Agregar solo “{}” al volante</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Nothing yet. Add documents here, or while you read.</source>
        <translation>Todavía nada. Agregue documentos aquí o mientras lee.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>On this handout</source>
        <translation>En este volante</translation>
    </message>
</context>
<context>
    <name>ErrorPage</name>
    <message>
        <source>The reader cannot start</source>
        <translation>El programa no se puede abrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>Copiar este texto</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Before you start: if somebody comes in</source>
        <translation>Antes de empezar: por si alguien entra</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Entendido</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Filters ({})</source>
        <translation>Filtros ({})</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>In force only</source>
        <translation>Solo lo vigente</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>In force only</source>
        <translation>Solo lo vigente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>{name}, documents: {count}</source>
        <translation>{name}, documentos: {count}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>Buscar en este documento</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} de {count}</translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation>No está en este documento</translation>
    </message>
</context>
<context>
    <name>HandoutTray</name>
    <message>
        <source>“{}” is on the handout now.</source>
        <translation>“{}” ya está en el volante.</translation>
    </message>
    <message>
        <source>“{}” is on it already.</source>
        <translation>“{}” ya estaba en el volante.</translation>
    </message>
    <message>
        <source>See the handout</source>
        <translation>Ver el volante</translation>
    </message>
    <message>
        <source>“{}” took the place of what was on the handout.</source>
        <translation>“{}” tomó el lugar de lo que había en el volante.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar lo anterior</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Páginas de la ayuda</translation>
    </message>
</context>
<context>
    <name>HidePage</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Lo que cambió</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Listo para imprimir</translation>
    </message>
    <message>
        <source>What is happening?</source>
        <translation>¿Qué está pasando?</translation>
    </message>
    <message>
        <source>Open a guide, read it together, print it. Works without internet.</source>
        <translation>Abra una guía, léanla juntos, imprímala. Funciona sin internet.</translation>
    </message>
    <message>
        <source>{} languages</source>
        <translation>{} idiomas</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>On this handout</source>
        <translation>En este volante</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Reading language: {}</source>
        <translation>Idioma de lectura: {}</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>First language</source>
        <translation>Primer idioma</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Segundo idioma</translation>
    </message>
    <message>
        <source>Language {}</source>
        <translation>Idioma {}</translation>
    </message>
    <message>
        <source>Add a language…</source>
        <translation>Agregar un idioma…</translation>
    </message>
    <message>
        <source>Without this language</source>
        <translation>Sin este idioma</translation>
    </message>
</context>
<context>
    <name>LayoutChoice</name>
    <message>
        <source>Layout</source>
        <translation>Formato</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>About this library</source>
        <translation>Sobre esta biblioteca</translation>
    </message>
    <message>
        <source>Where the facts come from</source>
        <translation>De dónde vienen los datos</translation>
    </message>
    <message>
        <source>What nobody has checked yet</source>
        <translation>Lo que nadie ha revisado todavía</translation>
    </message>
    <message>
        <source>Add your review</source>
        <translation>Agregue su revisión</translation>
    </message>
    <message>
        <source>Replace a text, or add a language</source>
        <translation>Cambie un texto o agregue un idioma</translation>
    </message>
    <message>
        <source>Version {0} by {1}, released {2}. {3} documents in {4} languages.</source>
        <translation>Versión {0}, de {1}, publicada el {2}. {3} documentos en {4} idiomas.</translation>
    </message>
    <message>
        <source>The facts are as of {0}. Nothing later is known to this library. {1} references stand at the ends of the documents; a weak one, or a fact without a source, is marked there and on paper.</source>
        <translation>Los datos son del {0}. Esta biblioteca no sabe nada posterior. Al final de los documentos hay {1} referencias; si una es débil, o si un dato no tiene fuente, se dice ahí y en papel.</translation>
    </message>
    <message>
        <source>{0} of {1} texts have not been reviewed by a lawyer. {2} were translated by a machine, and no person has checked them yet. Each says so at its top and on paper.</source>
        <translation>Textos que ningún abogado ha revisado: {0} de {1}. Textos que tradujo una máquina y que ninguna persona ha revisado: {2}. Cada uno lo dice al principio y en papel.</translation>
    </message>
    <message>
        <source>1. Read the document in one language.
2. In its folder, open document.toml and add to reviews: the language, your name, your role, the day.
3. If you checked a machine translation, put your name in its “by” as well.
4. Run “kyr check”, and build the reader again. It then shows your name in place of the notice.</source>
        <translation>1. Lea el documento en un idioma.
2. En su carpeta, abra document.toml y agregue a “reviews”: el idioma, su nombre, su función y el día.
3. Si revisó una traducción automática, ponga también su nombre en “by”.
4. Ejecute “kyr check” y arme el programa de nuevo. Ya no sale el aviso: sale su nombre.</translation>
    </message>
    <message>
        <source>1. Copy the content folder of the reader’s sources.
2. Edit a language’s .md file, or add one beside it; add phrases for a new language.
3. Bring the dates and references in document.toml up to date.
4. Run “kyr check YOUR_FOLDER”. It names every mistake and every translation that is behind.
5. Run “kyr build YOUR_FOLDER -o NEW_FOLDER”, or start the reader with “--library YOUR_FOLDER”.
docs/content.md in the sources has all of it, step by step.</source>
        <translation>1. Copie la carpeta “content” del código fuente.
2. Edite el archivo .md de un idioma, o ponga otro al lado; si el idioma es nuevo, agregue sus frases.
3. Ponga al día las fechas y las referencias en document.toml.
4. Ejecute “kyr check SU_CARPETA”. Le dice cada error y cada traducción atrasada.
5. Ejecute “kyr build SU_CARPETA -o CARPETA_NUEVA”, o abra el programa con “--library SU_CARPETA”.
Todo está paso a paso en docs/content.md, con el código fuente.</translation>
    </message>
</context>
<context>
    <name>LinkRing</name>
    <message>
        <source>{name}, link</source>
        <translation>{name}, enlace</translation>
    </message>
</context>
<context>
    <name>LowerEdge</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details of the warnings</source>
        <translation>Detalles de los avisos</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>one or two lines stand alone on a last page</source>
        <translation>una o dos líneas quedan solas en la última página</translation>
    </message>
    <message>
        <source>Fit on 1 page</source>
        <translation>Ajustar a 1 página</translation>
    </message>
    <message>
        <source>Fit on {} pages</source>
        <translation>Ajustar a {} páginas</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Paper size</source>
        <translation>Tamaño del papel</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Know Your Rights Reader</source>
        <translation>Conozca sus derechos</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>NoAnswer</name>
    <message>
        <source>Search without filters</source>
        <translation>Buscar sin filtros</translation>
    </message>
    <message>
        <source>Or start from what is happening:</source>
        <translation>O empiece por lo que está pasando:</translation>
    </message>
</context>
<context>
    <name>OnPaper</name>
    <message>
        <source>Print this handout all the same?</source>
        <translation>¿Imprimir este volante de todos modos?</translation>
    </message>
    <message>
        <source>Print “{}” all the same?</source>
        <translation>¿Imprimir “{}” de todos modos?</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Layout and paper</source>
        <translation>Formato y papel</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Your clinic</source>
        <translation>Su clínica</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Make a handout</source>
        <translation>Hacer un volante</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Ancho de página</translation>
    </message>
    <message>
        <source>Show pages as wide as the window</source>
        <translation>Mostrar las páginas tan anchas como la ventana</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages: {}</source>
        <translation>Páginas: {}</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>This computer has no printer. Save the pages as a PDF and print them elsewhere.</source>
        <translation>Esta computadora no tiene impresora. Guarde las páginas como PDF e imprímalas en otro lugar.</translation>
    </message>
    <message>
        <source>Print anyway</source>
        <translation>Imprimir de todos modos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The pages are made ready for the printer.</source>
        <translation>Se están preparando las páginas para la impresora.</translation>
    </message>
    <message>
        <source>The fronts are with the printer.</source>
        <translation>Los frentes ya están en la impresora.</translation>
    </message>
    <message>
        <source>The pages are with the printer.</source>
        <translation>Las páginas ya están en la impresora.</translation>
    </message>
    <message>
        <source>Canceled. These pages are not printed.</source>
        <translation>Cancelado. Estas páginas no se imprimieron.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. See that it is on and has paper, then print again.</source>
        <translation>La impresora no recibió las páginas. Vea que esté prendida y tenga papel, y vuelva a imprimir.</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Guardado como {}.</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message>
        <source>{} pages</source>
        <translation>{} páginas</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Add documents…</source>
        <translation>Agregar documentos…</translation>
    </message>
    <message>
        <source>Add a document, and its pages stand here as they will be printed.</source>
        <translation>Agregue un documento, y aquí verá sus páginas como se van a imprimir.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>Paper size</source>
        <translation>Tamaño del papel</translation>
    </message>
    <message>
        <source>Sides of the paper</source>
        <translation>Lados del papel</translation>
    </message>
    <message>
        <source>Save ink</source>
        <translation>Ahorrar tinta</translation>
    </message>
    <message>
        <source>No gray areas.</source>
        <translation>Sin zonas grises.</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>18-point letters with room between the lines.</source>
        <translation>Letra de 18 puntos, con espacio entre las líneas.</translation>
    </message>
    <message>
        <source>QR code to the source</source>
        <translation>Código QR de la fuente</translation>
    </message>
    <message>
        <source>A phone can scan where the facts come from.</source>
        <translation>Con un teléfono se puede ver de dónde vienen los datos.</translation>
    </message>
    <message>
        <source>Slightly smaller letters</source>
        <translation>Letra un poco más chica</translation>
    </message>
    <message>
        <source>So that a line or two need no page of their own.</source>
        <translation>Para que una o dos líneas no ocupen otra página.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>The printer makes them; a saved PDF holds one.</source>
        <translation>Las hace la impresora; un PDF guardado lleva una sola.</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
        <source>Everything else in the library can be used.</source>
        <translation>Todo lo demás de la biblioteca se puede usar.</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Do not print</source>
        <translation>No imprimir</translation>
    </message>
</context>
<context>
    <name>ReaderApp</name>
    <message>
        <source>Show report</source>
        <translation>Ver el informe</translation>
    </message>
    <message>
        <source>Something went wrong in the reader. You can go on.</source>
        <translation>Algo falló en el programa. Puede seguir.</translation>
    </message>
    <message>
        <source>Everything is forgotten. The reader is as on its first day.</source>
        <translation>Todo quedó olvidado. El programa está como el primer día.</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>{first} and {second} side by side</source>
        <translation>{first} y {second} lado a lado</translation>
    </message>
    <message>
        <source>Only {language}</source>
        <translation>Solo {language}</translation>
    </message>
</context>
<context>
    <name>ReadingToolbar</name>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>A−</source>
        <translation>A−</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Add a section to the handout</source>
        <translation>Agregar una parte al volante</translation>
    </message>
    <message>
        <source>Add to handout</source>
        <translation>Agregar al volante</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>More for paper</source>
        <translation>Más opciones para el papel</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Read this document in {}</source>
        <translation>Leer este documento en {}</translation>
    </message>
</context>
<context>
    <name>RecipeDesk</name>
    <message>
        <source>This library has nothing of this set: {}.</source>
        <translation>Esta biblioteca no tiene nada de este juego: {}.</translation>
    </message>
    <message>
        <source>This library does not have {}; the rest is here.</source>
        <translation>Esta biblioteca no tiene {}; lo demás está aquí.</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Guardado como {}.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Add to handout</source>
        <translation>Agregar al volante</translation>
    </message>
    <message>
        <source>Add only “{}” to the handout</source>
        <translation>Agregar solo “{}” al volante</translation>
    </message>
</context>
<context>
    <name>ResultsColumn</name>
    <message>
        <source>Nothing here answers that.</source>
        <translation>Aquí no hay respuesta a eso.</translation>
    </message>
    <message>
        <source>Nothing here answers that with these filters.</source>
        <translation>Con estos filtros no hay respuesta a eso.</translation>
    </message>
    <message>
        <source> Nearest:</source>
        <translation> Lo más parecido:</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 documento</translation>
    </message>
    <message>
        <source>{} documents</source>
        <translation>{} documentos</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 coincidencia</translation>
    </message>
    <message>
        <source>{} places</source>
        <translation>{} coincidencias</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search the library</source>
        <translation>Buscar en la biblioteca</translation>
    </message>
    <message>
        <source>What happened? Try “ICE at my door” or “me detuvieron”</source>
        <translation>¿Qué pasó? Pruebe “la migra en mi casa”</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Reading language</source>
        <translation>Idioma de lectura</translation>
    </message>
    <message>
        <source>Size of document text</source>
        <translation>Letra de los documentos</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Como esta computadora</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Tamaño de todo</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claros</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuros</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>De alto contraste</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Tamaño del papel</translation>
    </message>
    <message>
        <source>Sides of the paper</source>
        <translation>Lados del papel</translation>
    </message>
    <message>
        <source>Your clinic</source>
        <translation>Su clínica</translation>
    </message>
    <message>
        <source>This is printed on handouts. It stays on this computer.</source>
        <translation>Esto se imprime en los volantes. No sale de esta computadora.</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <translation>Lo que se recuerda</translation>
    </message>
    <message>
        <source>What is chosen in this window, and that somebody has read what Hide does. No search, no document that was opened and no handout is kept.</source>
        <translation>Lo que se elige en esta ventana, y que alguien ya leyó qué hace Ocultar. No se guarda ninguna búsqueda, ningún documento abierto ni ningún volante.</translation>
    </message>
    <message>
        <source>Forget everything…</source>
        <translation>Olvidar todo…</translation>
    </message>
    <message>
        <source>This removes what was chosen in this window, and your clinic’s details and logo.</source>
        <translation>Se borra lo que se eligió en esta ventana, junto con los datos y el logotipo de su clínica.</translation>
    </message>
    <message>
        <source>A library prepared on this computer goes when the reader is closed. The next start takes longer.</source>
        <translation>Si aquí se preparó una biblioteca, se borra al cerrar el programa. La próxima vez tardará más en abrir.</translation>
    </message>
    <message>
        <source>What is open now is closed. PDFs and sets that were saved stay where they are.</source>
        <translation>Se cierra lo que está abierto. Los PDF y los juegos guardados se quedan donde están.</translation>
    </message>
    <message>
        <source>Forget everything?</source>
        <translation>¿Olvidar todo?</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Olvidar todo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>No olvidar nada</translation>
    </message>
</context>
<context>
    <name>ShowPage</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Idioma: {name}</translation>
    </message>
    <message>
        <source>A−</source>
        <translation>A−</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>A+</translation>
    </message>
</context>
<context>
    <name>SituationTile</name>
    <message>
        <source>Urgent: {}</source>
        <translation>Urgente: {}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Opening the library…</source>
        <translation>Abriendo la biblioteca…</translation>
    </message>
    <message>
        <source>Preparing the library</source>
        <translation>Preparando la biblioteca</translation>
    </message>
    <message>
        <source>Preparing the library. This happens once.</source>
        <translation>Preparando la biblioteca. Esto pasa una sola vez.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Offline. Nothing you search is saved.</source>
        <translation>Sin internet. No se guarda nada de lo que busca.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the library could not be read</source>
        <translation>
            <numerusform>%n archivo de la biblioteca no se pudo leer</numerusform>
            <numerusform>%n archivos de la biblioteca no se pudieron leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Hide, F9</source>
        <translation>Ocultar, F9</translation>
    </message>
    <message>
        <source>Handout, documents on it: {}</source>
        <translation>Volante, documentos: {}</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Handout ({})</source>
        <translation>Volante ({})</translation>
    </message>
    <message>
        <source>({})</source>
        <translation>({})</translation>
    </message>
    <message>
        <source>Hide   F9</source>
        <translation>Ocultar   F9</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>TurnDialog</name>
    <message>
        <source>Turn the stack</source>
        <translation>Voltee el montón</translation>
    </message>
    <message>
        <source>The fronts are with the printer, and then a page that looks like this. Wait until it is out, do what it says, and go on.</source>
        <translation>Los frentes ya están en la impresora; después sale una página como esta. Espere a que salga, haga lo que dice y siga.</translation>
    </message>
    <message>
        <source>The page that shows how to turn the stack</source>
        <translation>La página que muestra cómo voltear el montón</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Parar aquí</translation>
    </message>
    <message>
        <source>Print the backs</source>
        <translation>Imprimir los reversos</translation>
    </message>
</context>
</TS>
