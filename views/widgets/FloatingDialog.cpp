// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/FloatingDialog.h"

#include "views/theme/Tokens.h"
#include "views/widgets/FloatingFrame.h"

#include <QGuiApplication>
#include <QPainter>

namespace redoubt::views {

FloatingDialog::FloatingDialog(const QString &title, QWidget *parent, Edge edge) : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_edge(edge)
{
    setAttribute(Qt::WA_TranslucentBackground, edge == Edge::Shadow);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleName(title);
}

FloatingDialog::~FloatingDialog() { delete m_scrim; }

QString FloatingDialog::platform() { return QGuiApplication::platformName(); }

FloatingDialog::Edge FloatingDialog::edgeOn(const QString &platform) { return platform == QLatin1String("xcb") ? Edge::Line : Edge::Shadow; }

int FloatingDialog::room() const { return m_edge == Edge::Shadow ? FloatingFrame::margin(FloatingFrame::Height::Dialog) : 0; }

void FloatingDialog::open()
{
    if (!testAttribute(Qt::WA_Resized))
        adjustSize();
    if (QWidget *window = parentWidget() == nullptr ? nullptr : parentWidget()->window()) {
        // A child of the window it darkens, which may be destroyed first.
        auto *scrim = new Scrim(window);
        m_scrim = scrim;
        connect(scrim, &QObject::destroyed, this, [this] { m_scrim = nullptr; });
        connect(this, &QDialog::finished, scrim, &QObject::deleteLater);
        move(window->mapToGlobal(window->rect().center()) - rect().center());
    }
    QDialog::open();
}

void FloatingDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_edge == Edge::Shadow) {
        FloatingFrame::paint(painter, rect(), FloatingFrame::Height::Dialog);
        return;
    }
    painter.fillRect(rect(), tokens().borderStrong);
    painter.fillRect(rect().adjusted(1, 1, -1, -1), tokens().surface);
}

} // namespace redoubt::views
