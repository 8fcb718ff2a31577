// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
pragma Singleton
import QtQuick

/// The colours of each theme. Views take them from `Theme`, never from here.
QtObject {
    readonly property var light: ({
        window: "#f6f8fa", surface: "#ffffff", sunken: "#f6f8fa", border: "#d0d7de", borderStrong: "#818b98", grid: "#eaeef2",
        text: "#1f2328", textMuted: "#57606a", textFaint: "#656d76",
        accent: "#0969da", accentFill: "#0969da", accentInk: "#ffffff", accentSoft: "#ddf4ff", accentBorder: "#54aeff",
        selectedSurface: "#f0f7ff", hover: "#eef1f4", pressed: "#e2e6ea", focus: "#0550ae",
        success: "#1a7f37", successFill: "#1a7f37", successInk: "#ffffff", successSoft: "#dafbe1",
        danger: "#cf222e", dangerFill: "#cf222e", dangerInk: "#ffffff", dangerSoft: "#ffebe9",
        warning: "#7d4e00", warningSoft: "#fff8c5", warningBorder: "#d4a72c",
        suspension: "#8250df", playhead: "#cf222e", stuck: "#6e7781",
        codeKeyword: "#8250df", codeString: "#0a3069", codeComment: "#57606a", codeNumber: "#0550ae", codeName: "#953800",
        tooltip: "#1f2328", tooltipInk: "#ffffff", shadow: "#1f1f2328", scrim: "#8c1f2328",
        tasks: [
            { name: "blue", fill: "#0072b2", outline: "#0072b2", onFill: "#ffffff" },
            { name: "vermillion", fill: "#c85200", outline: "#c85200", onFill: "#ffffff" },
            { name: "green", fill: "#00805d", outline: "#00805d", onFill: "#ffffff" },
            { name: "purple", fill: "#cc79a7", outline: "#a34d7d", onFill: "#1f2328" },
            { name: "orange", fill: "#e69f00", outline: "#9a6700", onFill: "#1f2328" },
            { name: "sky", fill: "#56b4e9", outline: "#1a7bb0", onFill: "#1f2328" },
            { name: "yellow", fill: "#f0e442", outline: "#857a00", onFill: "#1f2328" },
            { name: "grey", fill: "#57606a", outline: "#57606a", onFill: "#ffffff" }
        ]
    })

    readonly property var dark: ({
        window: "#0d1117", surface: "#161b22", sunken: "#0d1117", border: "#30363d", borderStrong: "#6e7681", grid: "#21262d",
        text: "#e6edf3", textMuted: "#a5afba", textFaint: "#8d96a0",
        accent: "#6cb2ff", accentFill: "#1f6feb", accentInk: "#ffffff", accentSoft: "#13294b", accentBorder: "#388bfd",
        selectedSurface: "#14213a", hover: "#21262d", pressed: "#2b3138", focus: "#79c0ff",
        success: "#56d364", successFill: "#238636", successInk: "#ffffff", successSoft: "#12361c",
        danger: "#ff7b72", dangerFill: "#da3633", dangerInk: "#ffffff", dangerSoft: "#3c1518",
        warning: "#e3b341", warningSoft: "#2e2611", warningBorder: "#9e6a03",
        suspension: "#bc8cff", playhead: "#ff7b72", stuck: "#8b949e",
        codeKeyword: "#d2a8ff", codeString: "#a5d6ff", codeComment: "#9aa4af", codeNumber: "#79c0ff", codeName: "#ffa657",
        tooltip: "#e6edf3", tooltipInk: "#161b22", shadow: "#80000000", scrim: "#b3000000",
        tasks: [
            { name: "blue", fill: "#4aa3df", outline: "#4aa3df", onFill: "#0d1117" },
            { name: "vermillion", fill: "#ee7d3b", outline: "#ee7d3b", onFill: "#0d1117" },
            { name: "green", fill: "#2fb98d", outline: "#2fb98d", onFill: "#0d1117" },
            { name: "purple", fill: "#d98fb8", outline: "#d98fb8", onFill: "#0d1117" },
            { name: "orange", fill: "#e6a520", outline: "#e6a520", onFill: "#0d1117" },
            { name: "sky", fill: "#8accf3", outline: "#8accf3", onFill: "#0d1117" },
            { name: "yellow", fill: "#f0e442", outline: "#f0e442", onFill: "#0d1117" },
            { name: "grey", fill: "#a5afba", outline: "#a5afba", onFill: "#0d1117" }
        ]
    })

    readonly property var contrast: ({
        window: "#000000", surface: "#000000", sunken: "#000000", border: "#ffffff", borderStrong: "#ffffff", grid: "#5a5a5a",
        text: "#ffffff", textMuted: "#ffffff", textFaint: "#e6e6e6",
        accent: "#7fd4ff", accentFill: "#7fd4ff", accentInk: "#000000", accentSoft: "#00304d", accentBorder: "#7fd4ff",
        selectedSurface: "#00213a", hover: "#2b2b2b", pressed: "#404040", focus: "#ffff00",
        success: "#7dff8a", successFill: "#7dff8a", successInk: "#000000", successSoft: "#003d0b",
        danger: "#ff9a94", dangerFill: "#ff9a94", dangerInk: "#000000", dangerSoft: "#4d0000",
        warning: "#ffe45c", warningSoft: "#332b00", warningBorder: "#ffe45c",
        suspension: "#e0b8ff", playhead: "#ff9a94", stuck: "#d0d0d0",
        codeKeyword: "#e0b8ff", codeString: "#b9e4ff", codeComment: "#d0d0d0", codeNumber: "#7fd4ff", codeName: "#ffcf94",
        tooltip: "#ffffff", tooltipInk: "#000000", shadow: "#00000000", scrim: "#cc000000",
        tasks: [
            { name: "blue", fill: "#5cb8ff", outline: "#5cb8ff", onFill: "#000000" },
            { name: "vermillion", fill: "#ff8f4d", outline: "#ff8f4d", onFill: "#000000" },
            { name: "green", fill: "#3ddba6", outline: "#3ddba6", onFill: "#000000" },
            { name: "purple", fill: "#ff9fd0", outline: "#ff9fd0", onFill: "#000000" },
            { name: "orange", fill: "#ffb92e", outline: "#ffb92e", onFill: "#000000" },
            { name: "sky", fill: "#a6e1ff", outline: "#a6e1ff", onFill: "#000000" },
            { name: "yellow", fill: "#fff45c", outline: "#fff45c", onFill: "#000000" },
            { name: "grey", fill: "#d0d0d0", outline: "#d0d0d0", onFill: "#000000" }
        ]
    })
}
