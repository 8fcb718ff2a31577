// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/diagnostic.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace simmer::ui {

/// Everything that is wrong with a file, in the order in which it stands there.
class DiagnosticsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int errors READ errors NOTIFY changed)
    /// Not even the text is there, so that nothing can be said about it.
    Q_PROPERTY(bool unreadable READ isUnreadable NOTIFY changed)
public:
    enum Role
    {
        PlaceRole = Qt::UserRole + 1, ///< file:line:column
        PointerRole,
        RuleRole,
        ErrorRole, ///< else a warning
        MessageRole,
        HintRole,
    };
    Q_ENUM(Role)

    explicit DiagnosticsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setDiagnostics(scenario::Diagnostics diagnostics);
    int count() const { return int(m_diagnostics.size()); }
    int errors() const;
    bool isUnreadable() const;
    /// After the program's translator has changed.
    void retranslate();
    /// All of it as text, for the clipboard.
    Q_INVOKABLE QString text() const;

Q_SIGNALS:
    void changed();

private:
    scenario::Diagnostics m_diagnostics;
};

} // namespace simmer::ui
