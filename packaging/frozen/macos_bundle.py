"""What the macOS bundle says of itself: its language, its category, and the handout recipes it opens."""

RECIPE_TYPE = "io.github.kyr-reader.recipe"

INFO_PLIST = {
    "CFBundleDevelopmentRegion": "en",
    "CFBundleDisplayName": "Know Your Rights Reader",
    "LSApplicationCategoryType": "public.app-category.reference",
    "LSMinimumSystemVersion": "13.0",
    "NSHighResolutionCapable": True,
    "NSPrincipalClass": "NSApplication",
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Know Your Rights handout recipe",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [RECIPE_TYPE],
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": RECIPE_TYPE,
            "UTTypeDescription": "Know Your Rights handout recipe",
            "UTTypeConformsTo": ["public.toml", "public.plain-text"],
            "UTTypeTagSpecification": {"public.filename-extension": ["kyr"]},
        }
    ],
}
