package heyi.document;

import com.itextpdf.html2pdf.attach.ITagWorker;
import com.itextpdf.html2pdf.attach.ProcessorContext;
import com.itextpdf.html2pdf.attach.impl.DefaultTagWorkerFactory;
import com.itextpdf.html2pdf.attach.impl.tags.BodyTagWorker;
import com.itextpdf.io.font.otf.GlyphLine;
import com.itextpdf.layout.element.AbstractElement;
import com.itextpdf.layout.element.IElement;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.splitting.ISplitCharacters;
import com.itextpdf.styledxmlparser.node.IElementNode;
import java.util.List;
import java.util.stream.Collectors;

/** Gives every paragraph its {@link LineBreaks} before it is laid out, across the runs that bold words cut it into. */
final class ChineseBody extends BodyTagWorker {

    private ChineseBody(IElementNode element, ProcessorContext context) {
        super(element, context);
    }

    @Override
    public boolean processTagChild(ITagWorker child, ProcessorContext context) {
        if (child.getElementResult() instanceof IElement block) breakLinesIn(block);
        return super.processTagChild(child, context);
    }

    private static void breakLinesIn(IElement block) {
        if (block instanceof Paragraph paragraph) breakLines(paragraph);
        if (block instanceof AbstractElement<?> parent) parent.getChildren().forEach(ChineseBody::breakLinesIn);
    }

    private static void breakLines(Paragraph paragraph) {
        List<Text> runs = paragraph.getChildren().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
        var breaks = new LineBreaks(runs.stream().map(Text::getText).collect(Collectors.joining()));
        paragraph.setProperty(Property.SPACING_RATIO, 0f); // justify between characters: Chinese has no spaces to widen
        int start = 0;
        for (Text run : runs) {
            run.setProperty(Property.SPLIT_CHARACTERS, new Run(breaks, start));
            start += run.getText().codePointCount(0, run.getText().length());
        }
    }

    private record Run(LineBreaks breaks, int start) implements ISplitCharacters {
        @Override
        public boolean isSplitCharacter(GlyphLine run, int index) {
            return breaks.allowedAfter(start + index);
        }
    }

    /** Everything as html2pdf does it, but our body. */
    static final class Factory extends DefaultTagWorkerFactory {
        @Override
        @SuppressWarnings("NullAway") // null stands for the default worker here
        public ITagWorker getCustomTagWorker(IElementNode tag, ProcessorContext context) {
            return tag.name().equals("body") ? new ChineseBody(tag, context) : null;
        }
    }
}
