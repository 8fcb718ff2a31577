// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/run/runmodel.h"

#include <QObject>
#include <QPointer>
#include <QVariantList>
#include <qqmlregistration.h>

#include <vector>

namespace simmer::ui {

/// How high the lanes are and how close their rows, so that all of them fit the place they have for as long
/// as rows stay readable: rows with labels, then thin ones, then one picture of how many tasks were in which
/// state.
class StageLayout : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::RunModel *run READ run WRITE setRun NOTIFY runChanged)
    /// Pixels for all lanes together.
    Q_PROPERTY(double available READ available WRITE setAvailable NOTIFY availableChanged)
    /// Of texts.
    Q_PROPERTY(double scale READ scale WRITE setScale NOTIFY scaleChanged)
    /// Rows of `main` are shown even where it only gathers.
    Q_PROPERTY(bool showMain READ showsMain WRITE setShowMain NOTIFY showMainChanged)
    /// There are lanes whose `main` only gathers.
    Q_PROPERTY(bool canHideMain READ canHideMain NOTIFY changed)
    /// Whether shared objects have tracks under the rows; without a choice, where all fit.
    Q_PROPERTY(Tracks tracks READ tracks WRITE setTracks NOTIFY tracksChanged)
    Q_PROPERTY(bool tracksShown READ areTracksShown NOTIFY changed)
    /// There are objects to show.
    Q_PROPERTY(bool hasObjects READ hasObjects NOTIFY changed)
    /// One {y, height, mode, top, pitch, bar, trackTop, trackPitch, trackBar} a lane, in pixels; `top` is
    /// that of the first bar, `trackTop` that of the first object's.
    Q_PROPERTY(QVariantList lanes READ lanes NOTIFY changed)
    /// Pixels.
    Q_PROPERTY(double height READ height NOTIFY changed)
    /// Pixels that the roomiest rows would take.
    Q_PROPERTY(double wanted READ wanted NOTIFY changed)
public:
    enum class Mode
    {
        Rows,
        ThinRows,
        Density
    };
    Q_ENUM(Mode)
    enum class Tracks
    {
        WhereTheyFit,
        Shown,
        Hidden
    };
    Q_ENUM(Tracks)

    static constexpr int mostRows = 12;
    static constexpr int mostThinRows = 48;

    struct Lane
    {
        double y = 0;
        double height = 0;
        Mode mode = Mode::Rows;
        double top = 0;
        double pitch = 0;
        double bar = 0;
        double trackTop = 0;
        double trackPitch = 0;
        double trackBar = 0;
        friend bool operator==(const Lane &, const Lane &) = default;
    };
    /// For lanes with that many rows, each with tracks for that many objects under them.
    static std::vector<Lane> arrange(const std::vector<int> &rows, double available, double scale,
                                     int objects = 0);

    explicit StageLayout(QObject *parent = nullptr);

    RunModel *run() const { return m_run; }
    void setRun(RunModel *run);
    double available() const { return m_available; }
    void setAvailable(double available);
    double scale() const { return m_scale; }
    void setScale(double scale);
    bool showsMain() const { return m_showMain; }
    void setShowMain(bool show);
    bool canHideMain() const { return m_canHideMain; }
    Tracks tracks() const { return m_tracks; }
    void setTracks(Tracks tracks);
    bool areTracksShown() const { return m_tracksShown; }
    bool hasObjects() const { return m_objects > 0; }
    QVariantList lanes() const;
    double height() const;
    double wanted() const { return m_wanted; }

Q_SIGNALS:
    void runChanged();
    void availableChanged();
    void scaleChanged();
    void showMainChanged();
    void tracksChanged();
    void changed();

private:
    /// What the lanes are to hold.
    struct Contents
    {
        std::vector<int> rows;
        int objects = 0;
        bool canHideMain = false;
    };
    Contents contents() const;
    void update();

    QPointer<RunModel> m_run;
    double m_available = 0;
    double m_scale = 1;
    bool m_showMain = false;
    bool m_canHideMain = false;
    Tracks m_tracks = Tracks::WhereTheyFit;
    bool m_tracksShown = false;
    int m_objects = 0;
    std::vector<Lane> m_lanes;
    double m_wanted = 0;
};

} // namespace simmer::ui
