// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/PaintedTexts.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QRegularExpression>
#include <QWidget>

namespace redoubt::views::testing {

namespace {

/// Draws nothing and remembers what is written.
class Recorder : public QPaintEngine
{
public:
    explicit Recorder(std::vector<PaintedText> &painted) : QPaintEngine(AllFeatures), m_painted(painted) { }

    bool begin(QPaintDevice *) override
    {
        setActive(true);
        return true;
    }
    bool end() override
    {
        setActive(false);
        return true;
    }
    [[nodiscard]] Type type() const override { return User; }
    void updateState(const QPaintEngineState &changed) override
    {
        if (changed.state() & DirtyTransform)
            m_transform = changed.transform();
        if (changed.state() & (DirtyClipRegion | DirtyClipPath | DirtyClipEnabled)) {
            m_clipped = changed.isClipEnabled();
            if (changed.state() & DirtyClipRegion)
                m_clip = m_transform.map(changed.clipRegion()).boundingRect();
            else if (changed.state() & DirtyClipPath)
                m_clip = m_transform.map(changed.clipPath()).boundingRect();
        }
        m_opacity = changed.opacity();
    }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QString text = item.text();
        if (text.trimmed().isEmpty() || m_opacity <= 0)
            return;
        QRectF ink = m_transform.mapRect(QFontMetricsF(item.font()).tightBoundingRect(text).translated(at));
        if (const QRegion system = systemClip(); !system.isEmpty())
            ink &= system.boundingRect();
        if (m_clipped && m_clip.isValid())
            ink &= m_clip;
        if (!ink.isEmpty())
            m_painted.push_back({text, ink});
    }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override { }
    void drawTiledPixmap(const QRectF &, const QPixmap &, const QPointF &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override { }
    void drawRects(const QRect *, int) override { }
    void drawRects(const QRectF *, int) override { }
    void drawLines(const QLine *, int) override { }
    void drawLines(const QLineF *, int) override { }
    void drawEllipse(const QRectF &) override { }
    void drawEllipse(const QRect &) override { }
    void drawPoints(const QPointF *, int) override { }
    void drawPoints(const QPoint *, int) override { }

private:
    std::vector<PaintedText> &m_painted;
    QTransform m_transform;
    QRectF m_clip;
    bool m_clipped = false;
    qreal m_opacity = 1;
};

class Page : public QPaintDevice
{
public:
    Page(QSize size, std::vector<PaintedText> &painted) : m_size(size), m_engine(painted) { }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return m_size.width() * 254 / 960;
        case PdmHeightMM: return m_size.height() * 254 / 960;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmNumColors: return 1 << 24;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 0;
        }
    }

private:
    QSize m_size;
    mutable Recorder m_engine;
};

} // namespace

std::vector<PaintedText> paintedTexts(QWidget &widget)
{
    std::vector<PaintedText> painted;
    Page page(widget.size(), painted);
    widget.render(&page);
    return painted;
}

QStringList overprinted(const std::vector<PaintedText> &painted)
{
    constexpr qreal hair = 1.5;
    QStringList found;
    for (std::size_t i = 0; i < painted.size(); ++i) {
        for (std::size_t k = i + 1; k < painted.size(); ++k) {
            const QRectF both = painted[i].ink & painted[k].ink;
            // The same text at the same place was painted twice over, and looks like once.
            const bool again = painted[i].text == painted[k].text && painted[i].ink == painted[k].ink;
            if (!again && both.width() > hair && both.height() > hair)
                found << QStringLiteral("“%1” on “%2” at %3, %4 (%5×%6)")
                             .arg(painted[k].text, painted[i].text)
                             .arg(qRound(both.x()))
                             .arg(qRound(both.y()))
                             .arg(qRound(both.width()))
                             .arg(qRound(both.height()));
        }
    }
    return found;
}

QStringList elidedNumbers(const std::vector<PaintedText> &painted)
{
    static const QRegularExpression cut(QStringLiteral("^\\D{0,8}[\\d.,:]*\\d[.,:]?…$"));
    QStringList found;
    for (const PaintedText &text : painted) {
        if (cut.match(text.text.trimmed()).hasMatch())
            found << text.text;
    }
    return found;
}

} // namespace redoubt::views::testing
